import { z } from 'zod';

/** More than any list in one reply has. */
const mostItems = 2_000;

/**
 * A list in a reply. A longer one does not match, and no item of it is looked at: to refuse each of millions would take gigabytes of
 * memory, or overflow the stack.
 */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.custom<z.input<Item>[]>((value) => Array.isArray(value) && value.length <= mostItems).pipe(z.array(item));
