// A signature drawn with a finger or a mouse, sent as the path of its strokes in a frame of 300 by 100.

const FRAME = { width: 300, height: 100 }
const MAX_LENGTH = 12_000

// Without a pen that follows the finger, the pad stays hidden: a name proves it.
if ('PointerEvent' in window)
  for (const box of document.querySelectorAll<HTMLElement>('[data-signature]')) prepare(box)

function prepare(box: HTMLElement): void {
  const canvas = box.querySelector('canvas')
  const field = box.querySelector<HTMLInputElement>('input[name="drawing"]')
  const pen = canvas?.getContext('2d')
  if (!canvas || !field || !pen) return
  box.hidden = false
  let strokes: [number, number][][] = []

  const place = (event: PointerEvent): [number, number] => {
    const { left, top, width, height } = canvas.getBoundingClientRect()
    const within = (share: number, size: number) => Math.round(Math.min(1, Math.max(0, share)) * size)
    return [
      within((event.clientX - left) / width, FRAME.width),
      within((event.clientY - top) / height, FRAME.height),
    ]
  }
  const draw = () => {
    pen.clearRect(0, 0, canvas.width, canvas.height)
    const scale = canvas.width / FRAME.width
    pen.lineWidth = 2.5 * scale
    pen.lineCap = pen.lineJoin = 'round'
    pen.strokeStyle = '#1a2228'
    for (const stroke of strokes) {
      pen.beginPath()
      stroke.forEach(([x, y], i) =>
        i === 0 ? pen.moveTo(x * scale, y * scale) : pen.lineTo(x * scale, y * scale),
      )
      pen.stroke()
    }
    const path = pathOf(strokes)
    field.value = path.length <= MAX_LENGTH ? path : ''
  }

  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId)
    strokes.push([place(event)])
    draw()
  })
  canvas.addEventListener('pointermove', (event) => {
    const stroke = strokes[strokes.length - 1]
    if (!stroke || !canvas.hasPointerCapture(event.pointerId)) return
    const [x, y] = place(event)
    const [lastX, lastY] = stroke[stroke.length - 1] ?? [x, y]
    if (Math.abs(x - lastX) + Math.abs(y - lastY) < 2) return
    stroke.push([x, y])
    draw()
  })
  box.querySelector('button')?.addEventListener('click', () => {
    strokes = []
    draw()
  })
}

/** A dot is no stroke: what is sent has at least one line. */
function pathOf(strokes: [number, number][][]): string {
  return strokes
    .filter((stroke) => stroke.length > 1)
    .map((stroke) => stroke.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join(''))
    .join('')
}
