import type { ReactNode } from 'react';
import { Form } from '../forms/form.tsx';
import { DialogButtons, type DialogButtonsProps } from './dialog-buttons.tsx';
import { Modal, type ModalProps } from './modal.tsx';

interface FormDialogProps
  extends
    Omit<ModalProps, 'wide' | 'onClose' | 'children'>,
    Omit<DialogButtonsProps, 'onCancel' | 'children'> {
  /** Also asked while something is under way. */
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog that asks for one thing, or for leave to do it. */
export function FormDialog(props: FormDialogProps) {
  const { title, environment = null, busy, onSubmit, onClose, children, ...buttons } = props;
  return (
    <Modal {...{ title, environment, busy, onClose }}>
      <Form onSubmit={onSubmit}>
        {children}
        <DialogButtons {...buttons} busy={busy} onCancel={onClose} />
      </Form>
    </Modal>
  );
}
