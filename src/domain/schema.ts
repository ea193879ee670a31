import * as z from 'zod/mini';

/**
 * A setting of an entry, as the documents describe it. Returns the schema.
 * @param byDefault Markdown that is shown in place of the schema's own default value
 */
export function setting<Schema extends z.core.$ZodType>(
  schema: Schema,
  description: string,
  byDefault?: string,
): Schema {
  z.globalRegistry.add(schema, { description, ...(byDefault === undefined ? {} : { default: byDefault }) });
  return schema;
}

/** A setting in whole seconds, from 0. */
export const seconds = (most: number) => {
  const error = `Give whole seconds, from 0 to ${most}`;
  return z.int(error).check(z.minimum(0, error), z.maximum(most, error));
};

/** More than any list in one reply has. */
const mostItems = 2_000;

/**
 * A list in a reply. A longer one does not match, and no item of it is looked at: to refuse each of millions would take gigabytes of
 * memory, or overflow the stack.
 */
export const listOf = <Item extends z.core.$ZodType>(item: Item) =>
  z.pipe(
    z.custom<z.input<Item>[]>((value) => Array.isArray(value) && value.length <= mostItems),
    z.array(item),
  );

/** What a reply may have, in whatever form: one that does not match counts as absent. */
export const ifAny = <Schema extends z.core.$ZodType>(schema: Schema) => z.catch(z.optional(schema), undefined);
