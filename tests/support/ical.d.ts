/** What the tests use of the calendar parser: the types hold where the package is not installed yet. */
declare module 'ical.js' {
  type Time = { readonly isDate: boolean; toString(): string; toJSDate(): Date };
  type Occurrence = { readonly startDate: Time; readonly endDate: Time; readonly item: Event };
  class Component {
    constructor(parsed: unknown);
    getAllSubcomponents(name: string): Component[];
    getFirstPropertyValue(name: string): unknown;
  }
  class Event {
    constructor(component: Component, options?: { exceptions?: readonly Component[] });
    readonly uid: string;
    readonly sequence: number;
    readonly summary: string;
    readonly description: string | null;
    readonly startDate: Time;
    readonly endDate: Time;
    isRecurring(): boolean;
    iterator(): { next(): Time | null };
    getOccurrenceDetails(occurrence: Time): Occurrence;
  }
  const ICAL: {
    readonly parse: (text: string) => unknown;
    readonly Component: typeof Component;
    readonly Event: typeof Event;
  };
  // biome-ignore lint/style/noDefaultExport: the package has no other
  export default ICAL;
}
