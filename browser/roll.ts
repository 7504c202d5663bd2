// The button of a roll call says what will be noted: "13 personnes présentes", then "11 présences, 2 absences". Without script it says the rule.

const roll = document.querySelector('[data-roll]')
const says = document.querySelector('[data-roll-says]')
if (roll && says) {
  const all = [...roll.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')]
  const count = () => {
    const boxes = all.filter((box) => !box.closest('[hidden]')) // who has signed here meanwhile is called no more
    const away = boxes.filter((box) => box.checked).length
    const there = boxes.length - away
    says.textContent =
      away === 0
        ? 'Tous présents'
        : there === 0
          ? 'Personne n’est là'
          : `${counted(there, 'présence')}, ${counted(away, 'absence')}`
  }
  roll.addEventListener('change', count)
  count() // the browser keeps what was ticked when one comes back
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count > 1 ? 's' : ''}`
}
