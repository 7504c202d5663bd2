import type { MyDataSentences } from './sentences.fr.ts'

export const english = {
  title: 'Take my data with me',
  lead: 'All that Beffroi knows of me, in one file.',
  open: 'I open the file, then this page:',
  inside: 'All is written there in plain words, without internet.',
  kept: 'The file stays on this phone or this computer. It is mine.',
  mine: 'I can read it, keep it, give it to whom I want.',
  take: 'Take my data',
  shared: 'This phone is not mine? I read the file, then I erase it.',
  what: {
    who: 'My name, how to reach me, my roles.',
    works: 'My works, with my photos, my recordings and my texts.',
    results: 'When I was present, my results, my contracts, my orders.',
    around: 'Who supports me, and who opened my file.',
    messages: 'The messages that I received.',
  },
  inFrench: 'The file is in French.',
  mySpace: 'My space',
} satisfies MyDataSentences
