/** The side panel (Firefox: the sidebar): the popup's parts, staying open beside the page and following the tab. */
import '../../components/theme.css';
import { beginPage } from '../popup/begin-page.tsx';
import { Panel } from '../popup/Panel.tsx';

beginPage(<Panel atSide={true} />);
