/** The side panel (Firefox: the sidebar): the popup's parts, staying open beside the page and following the tab. */
import '../../components/theme.css';
import { startPage } from '../../components/start-page.tsx';
import { Panel } from '../popup/Panel.tsx';

startPage(<Panel atSide={true} />);
