import { sweep } from './sweep.ts';

sweep(['reset after acting', 'hang after acting', '500 after acting', '502 page after acting', 'moved after acting']);
