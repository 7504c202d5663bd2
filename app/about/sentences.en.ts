import { writerOf } from '#platform/languages'
import type { AboutSentences } from './sentences.fr.ts'

const { count } = writerOf('en')
const years = (n: number) => count(n, { one: 'year', other: 'years' })
const months = (n: number) => count(n, { one: 'month', other: 'months' })

export const english = {
  write: 'write to us',
  accessibility: {
    title: 'Accessibility',
    heading: 'Accessibility: not assessed by an audit',
    lead: 'Here is what we checked, and what we did not check.',
    checked: 'What is checked at each change',
    tested: {
      pages:
        'Each page, on a phone and on a computer, with the automatic rules of axe-core. They follow WCAG 2.2, levels A and AA.',
      scripts: 'Each page without JavaScript.',
      width: 'On a screen 360 pixels wide, nothing goes over the edge.',
    },
    unchecked: 'What is not checked',
    untested: {
      audit: 'Nobody has made an audit by the RGAA, the French rules. So we state no rate of compliance.',
      readers: 'No trial has been held yet with people who use a screen reader.',
      rules: 'Automatic rules see only some of the obstacles.',
      files: 'Files sent by others (photos, documents) may be less accessible than our pages.',
    },
    stopped: 'Does something stop you?',
    tellUs: 'Tell us which page, and what stopped you:',
    weMend: 'We offer you another way, and we correct it.',
    noAnswer: 'You have no answer?',
    defender: 'The Défenseur des droits (defender of rights) can help you, free of charge.',
    site: 'Website:',
    phone: 'Telephone:',
  },
  yourData: {
    title: 'Your data',
    lead: 'What Beffroi keeps, why, how long, and who can read it.',
    answers: 'Who answers for it',
    holder: 'In charge of it:',
    ofTerritory: 'the organisation that leads this territory',
    partners: 'The organisations of a training read only what they need to support you.',
    reads: 'Who can read',
    readers: {
      part: 'Whoever follows you, trains you or assesses you reads their part, and nothing else.',
      line: 'When somebody opens your file, a line stays. You read who, when and why.',
      figures: 'Published figures give no name. Below 5 people, they are hidden.',
      never: 'We keep no social security number and no health data. We have no passwords.',
    },
    howLong: 'How long',
    columns: { what: 'What', long: 'How long', why: 'Detail' },
    kept: {
      proofs: {
        what: 'Proof of the training (work, attendance, assessments)',
        long: years(10),
        why: 'Several bodies pay for the training.',
      },
      conventions: {
        what: 'Signed agreements',
        long: years(5),
        why: `${years(2)} close at hand, ${years(3)} in archives. ${years(10)} when they prove funded training hours.`,
      },
      requests: {
        what: 'Requests for a place that nobody follows',
        long: months(3),
        why: 'Even without an answer.',
      },
      support: { what: 'Social support', long: `${years(2)} after the last contact`, why: '' },
      account: {
        what: 'Your account',
        long: `${years(2)} after your last visit`,
        why: 'A message warns you 30 days before.',
      },
      messages: {
        what: 'Messages and letters that we wrote to you',
        long: years(2),
        why: 'They prove that we wrote to you.',
      },
      openings: { what: 'The list of who opened your file', long: years(3), why: '' },
      logs: { what: 'Technical logs', long: months(6), why: 'To protect the site.' },
    },
    can: 'What you can do',
    opened: 'See who opened your file',
    take: 'Take your data with you',
    ask: 'You can also ask for a correction, an erasure, or object:',
    answered: 'An answer comes within one month.',
    otherwise: 'If not, you can complain to the CNIL, which protects personal data:',
    cookies:
      'This site places cookies: to sign in, for the language, for the basket. Another one remembers the layouts that you already have. None is used to follow you.',
  },
  legal: {
    title: 'Legal notice',
    publishes: 'Who publishes this site',
    publisher: 'Publisher',
    ofTerritory: 'The organisation that leads this territory',
    town: 'Town',
    noTown: 'Not said',
    siret: 'SIRET number',
    noSiret: 'Not said',
    host: 'Hosting',
    noHost: 'Not said',
    toReach: 'To reach them:',
    free: 'Free software',
    licence: 'Beffroi is free software, under the GNU AGPL licence, version 3 or later.',
    may: 'You can use it, study it, change it and share it.',
    source: 'The source code of this site, with its changes, is given to whoever asks. To ask:',
    drawn: 'Letters: Atkinson Hyperlegible Next and Besley, OFL 1.1 licence. Icons: Lucide, ISC licence.',
    texts: 'Texts and photos',
    photos:
      'A photo where somebody can be recognised is shown with their written consent. They can take it back at any time.',
  },
  openData: {
    title: 'Open data',
    lead: 'Anybody can take these figures, check them and use them again.',
    files: 'Files',
    columns: { address: 'Address', form: 'Format', inside: 'Contents' },
    json: 'All the published figures: what is counted, out of how many, and each rule.',
    csv: 'The same figures, one a line, for a spreadsheet.',
    promises: {
      now: 'The figures are computed when you ask for them. None is copied.',
      few: 'A figure about fewer than 5 people is hidden: somebody could be recognised.',
      nobody: 'No name, no address, no data about a person is in these files.',
    },
    licence: 'Licence: Licence Ouverte (open licence), version 2.0. Name the territory and the date.',
  },
  writeToUs: {
    title: 'Write to us',
    lead: 'Choose whom you want to talk to.',
    demo: 'This is a demonstration',
    invented: 'The people and the organisations of this page are made up.',
    training: 'For a training',
    site: 'For this site, your data, accessibility',
    nobody: 'This territory has just opened: nobody has presented it yet.',
  },
  reach: {
    town: 'Town',
    phone: 'Telephone',
    email: 'E-mail',
    none: 'This organisation has not said yet how to reach it.',
  },
} satisfies AboutSentences
