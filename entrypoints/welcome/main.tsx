import '../../components/theme.css';
import { startPage } from '../../components/start-page.tsx';
import { Welcome } from './Welcome.tsx';
import './welcome.css';

startPage(<Welcome />);
