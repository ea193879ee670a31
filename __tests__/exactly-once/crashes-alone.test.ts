import { crashAtEveryWrite } from './crashes.ts';
import { lineUps } from './entries.ts';

crashAtEveryWrite(lineUps.filter((labels) => labels.length === 1));
