import '../../components/theme.css';
import { beginPage } from '../popup/begin-page.tsx';
import { Welcome } from './Welcome.tsx';
import './welcome.css';

beginPage(<Welcome />);
