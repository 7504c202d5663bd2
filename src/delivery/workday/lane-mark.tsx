/** The number of a bike, in the colour and the shape of its line on the map. */
export const LaneMark = ({ number }: { number: number }) => (
  <span class={`mark-of r${((number - 1) % 6) + 1}`}>{number}</span>
)
