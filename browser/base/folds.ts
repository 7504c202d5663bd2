/** A menu of the frame closes by Escape, which gives the focus back to its name, and when somebody goes elsewhere. */
export function closeFolds(): void {
  const close = (stays?: EventTarget | null) => {
    let closed: HTMLDetailsElement | undefined
    for (const one of document.querySelectorAll<HTMLDetailsElement>('.fold[open]')) {
      if (stays instanceof Node && one.contains(stays)) continue
      one.open = false
      closed = one
    }
    return closed
  }
  document.addEventListener('keydown', ({ key }) => {
    const closed = key === 'Escape' && close()
    if (closed) {
      const name = closed.querySelector('summary')
      if (name) name.focus()
    }
  })
  for (const leaving of ['focusin', 'click'])
    document.addEventListener(leaving, ({ target }) => void close(target))
}
