/** What a popover shows, and where in the window. */
export interface PopoverOptions {
  readonly lines: readonly string[];
  readonly left: number;
  readonly top: number;
  readonly actions: readonly { readonly name: string; readonly run: () => void }[];
  readonly onClose: () => void;
}

/** Opens a small dialogue of the class `xianshen-popover`, which an action, Escape or leaving it closes. */
export function createPopover(document: Document, { lines, left, top, actions, onClose }: PopoverOptions): void {
  let isOpen = true;
  const popover = document.createElement('div');
  popover.className = 'xianshen-popover';
  popover.setAttribute('role', 'dialog');
  popover.setAttribute('aria-label', lines[0] ?? '');
  popover.style.cssText = `position:fixed;z-index:10;left:${left}px;top:${top}px`;
  for (const line of lines) popover.append(Object.assign(document.createElement('p'), { textContent: line }));
  for (const { name, run } of actions) {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: name });
    button.addEventListener('click', () => {
      close();
      run();
    });
    popover.append(button);
  }
  popover.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  popover.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && popover.contains(relatedTarget))) remove();
  });
  document.body.append(popover);
  popover.querySelector('button')?.focus();

  function close(): void {
    remove();
    onClose();
  }

  /** Once: to remove what has the focus takes the focus away, which asks for it again. */
  function remove(): void {
    if (!isOpen) return;
    isOpen = false;
    popover.remove();
  }
}
