import '../../components/theme.css';
import { startPage } from '../../components/start-page.tsx';
import { App } from './App.tsx';
import './library.css';

startPage(<App />);
