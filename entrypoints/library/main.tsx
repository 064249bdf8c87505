import '../../components/theme.css';
import { beginPage } from '../popup/begin-page.tsx';
import { App } from './App.tsx';
import './library.css';

beginPage(<App />);
