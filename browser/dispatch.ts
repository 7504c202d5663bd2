// Orders carried from one bike to another, with a pointer or with the arrows. The price is read before anything is kept; without this
// script, the page of the order does the same.

const board = document.querySelector<HTMLElement>('.lanes[data-version]')
if (board && 'HTMLDialogElement' in window) prepareBoard(board)

type Price = { ok: boolean; words: string }

function prepareBoard(lanes: HTMLElement): void {
  const { version = '0' } = lanes.dataset
  const all = [...lanes.querySelectorAll<HTMLElement>('[data-lane]')]
  const prices = new Map<string, Promise<Price>>()
  const dialog = document.body.appendChild(document.createElement('dialog'))
  dialog.className = 'dialog'

  const nameOf = (lane: HTMLElement) => lane.querySelector('h2 a')?.textContent ?? 'Aucun vélo'
  const addressOf = (chip: HTMLElement) => chip.querySelector('a')?.pathname ?? ''

  function priceOf(chip: HTMLElement, lane: HTMLElement): Promise<Price> {
    const address = `${addressOf(chip)}/prix.json?tournee=${lane.dataset['lane'] ?? ''}`
    const asked = prices.get(address) ?? ask(address)
    prices.set(address, asked)
    return asked
  }

  async function show(chip: HTMLElement, lane: HTMLElement): Promise<void> {
    hide()
    const told = lane.insertBefore(document.createElement('output'), lane.children[1] ?? null)
    told.textContent = '…'
    told.textContent = (await priceOf(chip, lane)).words
  }
  const hide = () => lanes.querySelectorAll('output').forEach((one) => one.remove())

  async function propose(chip: HTMLElement, lane: HTMLElement): Promise<void> {
    const price = await priceOf(chip, lane)
    hide()
    const who = chip.querySelector('a')?.textContent ?? ''
    dialog.innerHTML = `<div class="stack"><h2></h2><p></p><form class="row" method="post" action="${addressOf(chip)}">
      <input type="hidden" name="shift" value="${lane.dataset['lane'] ?? ''}">
      <input type="hidden" name="version" value="${version}">
      ${price.ok ? '<button class="button">Garder ce changement</button>' : ''}
      <button class="button quiet" type="button">${price.ok ? 'Ne rien changer' : 'Fermer'}</button></form></div>`
    dialog.querySelector('h2')!.textContent = `${who} : ${nameOf(lane)}`
    dialog.querySelector('p')!.textContent = price.words
    dialog.querySelector('button[type="button"]')!.addEventListener('click', () => dialog.close())
    dialog.setAttribute('aria-label', `${who} : ${nameOf(lane)}`)
    dialog.addEventListener('close', () => chip.querySelector<HTMLElement>('.grip')?.focus(), { once: true })
    dialog.showModal()
  }

  for (const chip of lanes.querySelectorAll<HTMLElement>('[data-order]')) {
    const grip = document.createElement('button')
    grip.type = 'button'
    grip.className = 'grip'
    grip.setAttribute(
      'aria-label',
      `Déplacer ${chip.querySelector('a')?.textContent ?? ''} : flèches gauche et droite`,
    )
    const onScreen = document.createElement('span')
    onScreen.className = 'no-print'
    onScreen.append(grip)
    chip.prepend(onScreen)
    let over: HTMLElement | undefined

    const enter = (lane: HTMLElement | undefined) => {
      if (lane === over) return
      over?.classList.remove('aimed')
      over = lane === chip.closest('[data-lane]') ? undefined : lane
      over?.classList.add('aimed')
      if (over) void show(chip, over)
      else hide()
    }
    grip.addEventListener('pointerdown', (event) => {
      grip.setPointerCapture(event.pointerId)
      chip.classList.add('carried')
    })
    grip.addEventListener('pointermove', (event) => {
      if (!grip.hasPointerCapture(event.pointerId)) return
      const under = document.elementFromPoint(event.clientX, event.clientY)
      enter(under?.closest<HTMLElement>('[data-lane]') ?? undefined)
    })
    const release = (keep: boolean) => {
      chip.classList.remove('carried')
      const lane = over
      enter(undefined)
      if (keep && lane) void propose(chip, lane)
    }
    grip.addEventListener('pointerup', () => release(true))
    grip.addEventListener('pointercancel', () => release(false))
    grip.addEventListener('keydown', (event) => {
      const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
      if (step === 0) return
      event.preventDefault()
      const here = all.findIndex((lane) => lane.contains(chip))
      const lane = all[(here + step + all.length) % all.length]
      if (lane && !lane.contains(chip)) void propose(chip, lane)
    })
  }
}

async function ask(address: string): Promise<Price> {
  const answer = await fetch(address, {
    credentials: 'same-origin',
    headers: { accept: 'application/json' },
  }).catch(() => undefined)
  if (!answer?.ok) return { ok: false, words: 'Le prix n’a pas pu être lu. Réessayez.' }
  return (await answer.json()) as Price
}
