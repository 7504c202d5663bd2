import type { DeclareWords } from './sentences.fr.ts'

export const english = {
  title: 'Welcome somebody on a work placement',
  lead: 'A few days to discover a trade at your place. The person keeps their status: you do not pay them.',
  atHomeAsked: 'You employ at home, without a SIRET?',
  company: 'The company',
  place: 'The place',
  immersion: 'The placement',
  reach: 'How to reach you',
  fields: {
    name: { label: 'Name of the company' },
    siret: { label: 'SIRET number', hint: '14 digits. It is on your invoices.' },
    activity: { label: 'What the company does', hint: 'Examples: restaurant, nursery, laundry' },
    address: { label: 'Number and street' },
    postcode: { label: 'Postcode' },
    town: { label: 'Town' },
    way: { label: 'How to get there', hint: 'Example: bus 4, stop Gambetta' },
    accessible: { label: 'Open to a wheelchair' },
    trades: { label: 'Trades to discover', hint: 'Example, in French: ménage, cuisine, plonge' },
    welcomedBy: { label: 'Who welcomes there', hint: 'Name and position' },
    capacity: { label: 'How many people at once' },
    days: { label: 'Possible days' },
    login: {
      label: 'E-mail, or mobile phone',
      hint: 'You receive a code there, at once. No account, no password.',
    },
  },
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  yes: 'Yes',
  no: 'No',
  notSaid: 'To be seen',
  whoReads:
    'Those who support people in this area read these answers. If nothing comes of it, they are deleted six months later.',
  send: 'Send',
  missing: {
    reload: 'Load the page again.',
    name: 'Write the name of the company.',
    siret: 'Write the SIRET number: 14 digits, on your invoices.',
    address: 'Write the number and the street.',
    postcode: 'A postcode has 5 digits.',
    town: 'Write the town.',
    activity: 'Say what the company does.',
    trades: 'Say which trades somebody can discover.',
    welcomedBy: 'Write who welcomes there.',
    capacity: 'Give a number from 1 to 99.',
    choose: 'Choose an answer.',
    login: 'Write an e-mail, or a mobile phone.',
    notALogin: 'This is neither an e-mail nor a mobile. Examples: nom@exemple.fr, 06 39 98 12 34',
    code: 'Write the six digits of the message.',
  },
  refused: {
    'not 14 digits': 'A SIRET number has 14 digits. Count them.',
    'wrong key': 'A digit of this SIRET number is wrong: its key does not fit. Copy it again.',
    'wrong code': 'This is not the right code, or it is too old. Look at the last message you received.',
    'too many wrong tries': 'Too many tries with this code. Ask for another one.',
  },
  code: {
    title: 'Look at your messages',
    left: (login) =>
      `A code has just left: ${login}. It works for 10 minutes. With it, your declaration is sent.`,
    cannot: 'No code can leave',
    cannotWhy:
      'This message cannot leave from here yet. Go back and try with the other one: e-mail or mobile.',
    digits: 'The six digits of the message',
    confirm: 'Confirm',
    another: 'Receive another code',
    letterBox: 'Open the letter box of the demonstration',
  },
  thanks: {
    title: 'Thank you',
    followed: 'Somebody follows your declaration',
    followedBy: 'They will be in touch with you.',
    sent: 'Your declaration is sent',
    read: 'Those who support people read it. One of them answers you.',
    before:
      'Before any placement, an agreement is signed: by you, the person, and who supports them. Nothing begins without you.',
    more: 'What a company can do here',
  },
  atHome: {
    title: 'You employ at home',
    lead: 'Without a SIRET, here is what is possible.',
    needs: 'A placement needs a SIRET number: it is not possible in a private home.',
    hire: 'You can hire: trained people look for work in private homes.',
    through: 'You can go through a home-help association: it can welcome somebody.',
    write: 'Write to us',
    more: 'What an employer can do here',
  },
  letter: {
    code: {
      subject: (code) => `Your code: ${code}`,
      mail: (code, minutes) =>
        `Hello,\n\nYour code for your declaration: ${code}\n\nIt works once, for ${minutes} min. If you asked for nothing, do nothing.`,
      sms: (code, minutes) =>
        `Beffroi: your code for your declaration is ${code}. It works once, for ${minutes} min. Do not give it to anybody.`,
    },
    subject: 'Your declaration is followed',
    followed: (name, keeper) =>
      `Hello. Thank you for declaring ${name}. ${keeper} follows your declaration and will be in touch with you.`,
  },
} satisfies DeclareWords
