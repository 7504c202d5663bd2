// Large figures under the box of a temperature, for gloves. Once noted, it asks no more, and says what to do when it is too warm.

for (const pad of document.querySelectorAll<HTMLElement>('[data-pad]')) {
  const box = pad.querySelector<HTMLInputElement>('input[name="celsius"]')
  if (box) prepare(pad, box)
}

function prepare(pad: HTMLElement, box: HTMLInputElement): void {
  pad.addEventListener('click', ({ target }) => {
    const digit = target instanceof HTMLElement ? target.dataset['digit'] : undefined
    if (digit !== undefined)
      box.value = digit === '' ? box.value.slice(0, -1) : `${box.value}${digit}`.slice(0, 5)
  })
  pad.closest('form')?.addEventListener('beffroi:noted', () => {
    const below = pad.querySelector<HTMLInputElement>('input[name="below"]')?.checked
    const typed = Math.round(Number(box.value.replace(',', '.').replace('−', '-')) * 10)
    const tenths = below ? -Math.abs(typed) : typed
    const warm = pad.querySelector<HTMLElement>('[data-island="warm"]')
    if (warm) warm.hidden = tenths <= Number(pad.dataset['warmest'])
    box.readOnly = true
    for (const button of pad.querySelectorAll('button')) button.hidden = true
  })
}
