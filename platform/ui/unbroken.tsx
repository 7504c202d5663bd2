// 'F-2026-00012', 'CA-2026-00003', 'F-260602-03'
const NUMBER = /(\b\p{Lu}{1,4}-\d{2,}(?:-\d+)*\b)/u

/** Words whose numbers of papers and lots stay on one line where they fit; copied, they are as they were written. */
export const Unbroken = ({ text }: { text: string }) => (
  <>{text.split(NUMBER).map((part, i) => (i % 2 === 1 ? <span class="whole">{part}</span> : part))}</>
)
