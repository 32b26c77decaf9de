import { z } from 'zod';
import { type IsoDate as Day, type Instant as InstantText, isDay } from './dates';

/** A calendar day without a zone, `YYYY-MM-DD`, from 1900 to 2199. */
export const IsoDate = z.string().refine(isDay, 'not a day of the calendar').brand<'IsoDate'>();
export type IsoDate = Day;

/** An instant in UTC, ISO 8601 with milliseconds. */
export const Instant = z.iso.datetime().brand<'Instant'>();
export type Instant = InstantText;

/** A finite double; NaN and infinities are refused. */
export const Finite = z.number().refine(Number.isFinite, 'not a finite number');
