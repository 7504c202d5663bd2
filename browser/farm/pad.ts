/** Large figures under the box of a weight or of a count, for gloves. */
export function preparePads(root: ParentNode): void {
  for (const pad of root.querySelectorAll<HTMLElement>('[data-pad]'))
    pad.addEventListener('click', ({ target }) => {
      const box = pad.querySelector<HTMLInputElement>('input[name="quantity"]')
      const digit = target instanceof HTMLElement ? target.dataset['digit'] : undefined
      if (!box || digit === undefined) return
      const isSecondMark = /[,.]/.test(digit) && /[,.]/.test(box.value)
      if (!isSecondMark)
        box.value = digit === '' ? box.value.slice(0, -1) : `${box.value}${digit}`.slice(0, box.maxLength)
    })
}

/** '12,5 kg': what was weighed, as it was typed, to be told at once. */
export function quantityIn(form: HTMLFormElement): string {
  const box = form.elements.namedItem('quantity')
  const unit = form.querySelector<HTMLElement>('[data-unit]')?.dataset['unit']
  return box instanceof HTMLInputElement && unit ? `${box.value}\u00A0${unit}` : ''
}
