/** How a customer is greeted at an hour of the day, in the language of the reply and not of the console. */
export const greetings = {
  es: (hour: number): string => {
    if (hour < 6 || hour >= 21) return 'buenas noches';
    return hour < 14 ? 'buenos días' : 'buenas tardes';
  },
  en: (hour: number): string => {
    if (hour < 5 || hour >= 18) return 'good evening';
    return hour < 12 ? 'good morning' : 'good afternoon';
  },
};
