import '../../components/theme.css';
import { startPage } from '../../components/start-page.tsx';
import { Panel } from './Panel.tsx';
import './popup.css';

startPage(<Panel atSide={false} />);
