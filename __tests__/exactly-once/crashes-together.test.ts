import { crashAtEveryWrite } from './crashes.ts';
import { bothBuilds, everyType } from './entries.ts';

crashAtEveryWrite([everyType, bothBuilds]);
