import { expect, test } from '@jest/globals';

import { hideCredentials } from '../../src/http/credentials.ts';

test.each<[string, string]>([
  [
    'https://h/p?X-Amz-Signature=aa&x=1&X-Amz-Credential=b%2Fc',
    'https://h/p?X-Amz-Signature=***&x=1&X-Amz-Credential=***',
  ],
  ['https://h/p?access_token=aa#f', 'https://h/p?access_token=***'],
  ['see "https://h/?sig=aa\\u0026jwt=bb" or', 'see "https://h/?sig=***\\u0026jwt=***" or'],
  [
    'https://h/p?to=https%3A%2F%2Fs%2F%3FX-Amz-Signature%3Daa%26x%3D1',
    'https://h/p?to=https%3A%2F%2Fs%2F%3FX-Amz-Signature%3D***%26x%3D1',
  ],
  ['https://h/p?a=1&amp;sig=bb&amp;c=2', 'https://h/p?a=1&amp;sig=***&amp;c=2'],
  ['https://h/p?sv=2022&st=aa&se=bb&sr=b&sp=r&sig=cc', 'https://h/p?sv=2022&st=***&se=***&sr=b&sp=***&sig=***'],
  ['https://h/#access_token=aa', 'https://h/#access_token=***'],
  [
    'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261103/eu, SignedHeaders=host, Signature=fe5f80',
    'AWS4-HMAC-SHA256 Credential=***, SignedHeaders=host, Signature=***',
  ],
  [
    '<AWSAccessKeyId>any</AWSAccessKeyId><Code>SignatureDoesNotMatch</Code>',
    '<AWSAccessKeyId>***</AWSAccessKeyId><Code>SignatureDoesNotMatch</Code>',
  ],
  ['<StringToSign>AWS4\n2026</StringToSign><Token-0>ab/c', '<StringToSign>***</StringToSign><Token-0>***'],
  ['&lt;SessionToken&gt;abc&lt;/SessionToken&gt;', '&lt;SessionToken&gt;***&lt;/SessionToken&gt;'],
  ['\\u003cSignatureProvided\\u003eabc\\u003c/x', '\\u003cSignatureProvided\\u003e***\\u003c/x'],
  ['{"session_token": "ab\\/c", "message": "no"}', '{"session_token": "***", "message": "no"}'],
  ['{\\"accessKeyId\\":\\"abc\\",', '{\\"accessKeyId\\":\\"***\\",'],
  ['The key AKIAIOSFODNN7EXAMPLE is not known', 'The key *** is not known'],
  ['Set `token` of the entry; the key is: read only', 'Set `token` of the entry; the key is: read only'],
  ['https://h/p?page=2&monkey=1', 'https://h/p?page=2&monkey=1'],
])('hideCredentials %s', (text, expected) => {
  expect(hideCredentials(text)).toBe(expected);
});
