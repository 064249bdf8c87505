import '../../components/theme.css';
import { beginPage } from './begin-page.tsx';
import { Panel } from './Panel.tsx';
import './popup.css';

beginPage(<Panel atSide={false} />);
