import { render } from 'preact';
import '../../components/theme.css';
import { interfaceLanguage } from '../../components/i18n.ts';
import { App } from './App.tsx';
import './popup.css';

const language = interfaceLanguage();
document.documentElement.lang = language;
document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';

const root = document.getElementById('app');
if (root) render(<App />, root);
