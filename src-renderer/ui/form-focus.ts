import { type RefObject, useEffect, useRef } from 'react';

/**
 * The focus of a form that comes and goes. Its first field has it from the start, so that what is typed is written and
 * no key of the view; when the form goes and the focus with it, the element with the id `back` gets it.
 */
export function useFormFocus(back: string): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    focusFirst(form.current);
    return () => {
      // who has gone on to another place stays there
      if (document.activeElement === null || document.activeElement === document.body)
        document.getElementById(back)?.focus();
    };
  }, [back]);
  return form;
}

/** Goes to the first field of a form that says it is wrong: what stands in it was not taken over. False if none does. */
export function focusWrong(form: HTMLElement): boolean {
  const wrong = form.querySelector<HTMLElement>('[aria-invalid="true"]');
  wrong?.focus();
  return wrong !== null;
}

/** Puts the focus into the first field of a form, or of what works as one. */
export const focusFirst = (form: HTMLElement | null): void =>
  form?.querySelector<HTMLElement>('input, textarea, select')?.focus();
