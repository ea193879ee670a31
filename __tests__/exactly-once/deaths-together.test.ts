import { die } from './deaths.ts';
import { everyType } from './entries.ts';

die([everyType]);
