import { die } from './deaths.ts';
import { lineUps } from './entries.ts';

die(lineUps.filter((labels) => labels.length === 1));
