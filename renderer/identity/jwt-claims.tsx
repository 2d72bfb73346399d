import { useId } from 'react';
import type { JwtPart, JwtView } from '../../preload/contract.ts';
import {
  claimMeaning,
  claimsHelp,
  claimsTitle,
  claimText,
  headerTitle,
  noClaims,
  omittedText,
  payloadTitle,
} from '../words/identity-text.ts';

interface JwtClaimsProps {
  readonly jwt: JwtView;
  readonly now: number;
}

/** What a JWT says of itself. */
export function JwtClaims({ jwt, now }: JwtClaimsProps) {
  const titleId = useId();
  return (
    <section className="claims" aria-labelledby={titleId}>
      <h3 id={titleId}>{claimsTitle}</h3>
      <p className="help">{claimsHelp}</p>
      <ClaimTable name={payloadTitle} part={jwt.payload} now={now} />
      <ClaimTable name={headerTitle} part={jwt.header} now={now} />
    </section>
  );
}

interface ClaimTableProps {
  readonly name: string;
  readonly part: JwtPart;
  readonly now: number;
}

function ClaimTable({ name, part, now }: ClaimTableProps) {
  const omitted = omittedText(part);
  return (
    <table>
      <caption>{name}</caption>
      <tbody>
        {part.claims.map((claim) => {
          const meaning = claimMeaning(claim.name);
          return (
            <tr key={claim.name}>
              <th scope="row">
                <code>{claim.name}</code>
                {meaning !== null && <span className="help"> {meaning}</span>}
              </th>
              <td className={claim.kind === 'nested' ? 'muted' : undefined}>
                {claimText(claim, now)}
              </td>
            </tr>
          );
        })}
        {part.claims.length === 0 && (
          <tr>
            <td className="muted" colSpan={2}>
              {noClaims}
            </td>
          </tr>
        )}
        {omitted !== null && (
          <tr>
            <td className="muted" colSpan={2}>
              {omitted}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
