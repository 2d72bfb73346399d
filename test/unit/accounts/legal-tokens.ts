import * as fc from 'fast-check';
import type { HeaderScheme } from '../../../main/login/provider.ts';
import type { CopySource } from '../../../main/accounts/copy-formats.ts';

export const bearer: HeaderScheme = { name: 'Authorization', prefix: 'Bearer ' };
export const tokenScheme: HeaderScheme = { name: 'Authorization', prefix: 'Token ' };
export const cookie: HeaderScheme = { name: 'Cookie', prefix: '' };

/** What some shell, file or program gives a meaning to. */
const meaningful = `'"\`$!\\%#=:;@~{}[]()<>|&*?^,+-`.split('');
const printable = Array.from({ length: 94 }, (_, index) => String.fromCharCode(0x21 + index));

/** Every printable character, and each pair of quotes and a backslash that could end a quote early. */
export const allPrintable = `${printable.join('')}''\\'\\\\"'"\`'\\`;

const character = fc.oneof(fc.constantFrom(...meaningful), fc.constantFrom(...printable));

export const legalToken = fc.string({ unit: character, minLength: 1, maxLength: 40 });

const cookiePair = fc
  .tuple(fc.stringMatching(/^[A-Za-z_@-]{1,8}$/), legalToken)
  .map(([name, value]) => `${name}=${value.replaceAll(';', '')}`);

/** A token of each scheme, as the login room lets it through. */
export const legalSource: fc.Arbitrary<Pick<CopySource, 'header' | 'value'>> = fc.oneof(
  fc.record({ header: fc.constantFrom(bearer, tokenScheme), value: legalToken }),
  fc.record({
    header: fc.constant(cookie),
    value: fc.array(cookiePair, { minLength: 1, maxLength: 3 }).map((pairs) => pairs.join('; ')),
  }),
);
