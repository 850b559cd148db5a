/** The form in which addresses are compared: nobody has two accounts that differ by a capital. */
export function normalisedEmail(email: string): string {
  return email.trim().normalize('NFC').toLowerCase();
}
