import { useId, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { longestPaste, type AccountView } from '../../preload/views.ts';
import { Modal } from '../dialogs/modal.tsx';
import { Form } from '../forms/form.tsx';
import { FailureNote } from '../frame/failure-note.tsx';
import { Progress } from '../frame/progress.tsx';
import { useNow } from '../state/use-now.ts';
import { closeAction } from '../words/button-text.ts';
import { comparing, lookUpAction, pasteHelp, pasteLabel } from '../words/identity-text.ts';
import { identifyTitle } from '../words/page-text.ts';
import { JwtClaims } from './jwt-claims.tsx';
import { TokenOwner } from './token-owner.tsx';
import { useIdentify } from './use-identify.ts';
import { Button } from '../frame/button.tsx';

interface IdentifyTokenProps {
  readonly accounts: readonly AccountView[];
  readonly onShow: (accountId: string) => void;
  readonly onClose: () => void;
}

/** Tells whose token is in a pasted text. The text stays in its input, and goes to main only. */
export function IdentifyToken({ accounts, onShow, onClose }: IdentifyTokenProps) {
  const input = useRef<HTMLTextAreaElement>(null);
  const { answer, ask, forget } = useIdentify();
  const now = useNow(() => 60_000);
  const id = useId();

  useLayoutEffect(() => {
    const pasted = input.current;
    // An input that left the page still holds its text until it is collected.
    return () => {
      if (pasted !== null) pasted.value = '';
    };
  }, []);

  function lookUp(): void {
    const text = input.current?.value ?? '';
    if (text.trim() !== '') ask(text);
  }

  function submitOnEnter(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    lookUp();
  }

  return (
    <Modal title={identifyTitle} busy={false} wide onClose={onClose}>
      <Form onSubmit={lookUp}>
        <div className="field">
          <label htmlFor={id}>{pasteLabel}</label>
          <textarea
            ref={input}
            id={id}
            className="masked"
            rows={3}
            maxLength={longestPaste}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            aria-describedby={`${id}-help`}
            onKeyDown={submitOnEnter}
            onChange={({ nativeEvent }) => {
              const { inputType } = nativeEvent instanceof InputEvent ? nativeEvent : {};
              if (inputType === 'insertFromPaste' || inputType === 'insertFromDrop') lookUp();
              else forget();
            }}
          />
          <p className="help" id={`${id}-help`}>
            {pasteHelp}
          </p>
        </div>
        <output className="identity">
          {answer.state === 'asked' && <Progress text={comparing} />}
          {answer.state === 'failed' && <FailureNote failure={answer.failure} />}
          {answer.state === 'known' && (
            <TokenOwner identity={answer.identity} {...{ accounts, now, onShow }} />
          )}
        </output>
        {answer.state === 'known' && answer.identity.jwt !== null && (
          <JwtClaims jwt={answer.identity.jwt} now={now} />
        )}
        <div className="dialog-buttons">
          <Button onClick={onClose}>{closeAction}</Button>
          <Button type="submit" className="button-main">
            {lookUpAction}
          </Button>
        </div>
      </Form>
    </Modal>
  );
}
