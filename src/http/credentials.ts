const mask = '***';

const secretWord =
  'token|signature|secret|passw(?:or)?d|credential|jwt|api[_-]?key|accesskeyid|access[_-]?key[_-]?id|googleaccessid|stringtosign|canonicalrequest|authenticationerrordetail';
/** Of query parameters, headers, XML elements and JSON members: those whose value grants access, or helps to. */
const secretName = new RegExp(`${secretWord}|^x-(?:amz|goog|ms)-`, 'i');
/** What a text contains that such a name is in. */
const secretMention = new RegExp(`${secretWord}|x-(?:amz|goog|ms)-`, 'i');

/** Of query parameters only: elsewhere these are ordinary words. */
const secretParameter = /auth(?!or)|^(?:sig|se|sp|st|key|skoid|sktid|ske|skt|policy)$/i;

/** `name=value` after what begins a parameter. */
const parameter = /([?&;#,\s"']|\\u0026)((?:amp;)?)([\w.-]+)(=)((?:(?!\\u0026|,\s)[^&\s"'<>\\])*)/gi;
/** The same in an address that is part of another. */
const encodedParameter = /(%3f|%26)((?:amp%3b)?)([\w.-]+)(%3d)((?:(?!%26)[^&\s"'<>\\])*)/gi;
/** `<Name>value`; also with its brackets escaped. */
const element = /(<|&lt;|\\u003c)([a-z][\w.:-]*)(>|&gt;|\\u003e)((?:(?!&lt;|\\u003c)[^<])*)/gi;
/** `"name": "value`. */
const member = /(\\?")([\w.-]+)(\\?"\s?:\s?\\?")((?:(?!\\")[^"])*)/g;
/** Key ids and session tokens of AWS and Google, recognizable by their prefix. */
const keyId = /\b(?:A(?:KIA|SIA|ROA|IDA)[A-Z0-9]{12,}|GOOG[A-Z0-9]{16,}|(?:FwoG|FQoG|IQoJ)[A-Za-z0-9+/=%_-]{20,})/g;

/**
 * Replaces the credentials of others, which a storage service repeats in its errors and a presigned address consists of: query parameters,
 * XML elements and JSON members that carry keys, signatures, tokens, and what was signed. Linear in the length of the text.
 */
export function hideCredentials(text: string): string {
  const hide = (all: string, before: string, escape: string, name: string, equals: string, value: string): string => {
    const isQuery = !/^[\s,"']/.test(before);
    const isSecret = secretName.test(name) || (isQuery && secretParameter.test(name));
    return isSecret && value !== '' ? `${before}${escape}${name}${equals}${mask}` : all;
  };
  let shown = text;
  // Most texts need none of these, and looking for what each needs costs less than the replacement.
  if (/=|%3d/i.test(shown)) shown = shown.replace(encodedParameter, hide).replace(parameter, hide);
  if (secretMention.test(shown))
    shown = shown
      .replace(element, (all, open: string, name: string, close: string, value: string) =>
        secretName.test(name) && value.trim() !== '' ? `${open}${name}${close}${mask}` : all,
      )
      .replace(member, (all, quote: string, name: string, between: string, value: string) =>
        secretName.test(name) && value !== '' ? `${quote}${name}${between}${mask}` : all,
      );
  return shown.replace(keyId, mask);
}

/** The redactor of our own secrets, if there are any, and of the credentials of others. */
export function hidingCredentials(redact: (text: string) => string = (text) => text): (text: string) => string {
  return (text) => hideCredentials(redact(text));
}
