import { sweep } from './sweep.ts';

sweep(['refused', 'reset before', 'hang before', '500 before', '502 page before', 'moved before']);
