/** The stand inside the single file, where `main.tsx` is the only page. */
import './styles/kiosk.css';

export { mountKiosk } from './hosts/mount-kiosk.tsx';
