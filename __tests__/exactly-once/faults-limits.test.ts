import { sweep } from './sweep.ts';

sweep([
  '503 with Retry-After before',
  '503 with Retry-After after acting',
  '429 in seconds',
  '429 with a date',
  '429 for a year',
  '429 forever',
  '429 blind',
]);
