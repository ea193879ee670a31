import { crashAtEveryWrite } from './crashes.ts';
import { everyType } from './entries.ts';

crashAtEveryWrite([everyType]);
