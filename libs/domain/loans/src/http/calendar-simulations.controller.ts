import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';

import {
  addBusinessDays,
  adjust,
  CALENDARS,
  holidaysOf,
  isBusinessDay,
  type CalendarCode,
} from '#kernel/calendars';
import { asLocalDate } from '#kernel/dates';
import { Authz } from '#platform/auth';
import { ApiProblems, Idempotent } from '#platform/http';

import { CalendarNotFound } from '../loans.errors';

import {
  BusinessDayRequest,
  BusinessDayResponse,
  DayCountRequest,
  DayCountResponse,
  HolidayCalendarResponse,
} from './calendars.dto';
import { simulateDayCount } from './simulate';

const YEAR = /^(19|20|21)\d{2}$/;

/** The calendar that money goes by: for anyone, nothing is kept. */
@ApiTags('Simulations')
@Controller('simulations')
export class CalendarSimulationsController {
  @Post('day-counts')
  @HttpCode(200)
  @Idempotent('natural')
  @Authz({ roles: 'public', scope: 'public' })
  @ApiOperation({
    operationId: 'simulateDayCount',
    summary: 'Say which part of a year lies between two days',
  })
  @ApiOkResponse({ type: DayCountResponse })
  @ApiProblems({ 422: 'loans.simulation-refused' })
  dayCount(@Body() request: DayCountRequest): DayCountResponse {
    const { days, part } = simulateDayCount(request);
    return new DayCountResponse(request.convention, days, part);
  }

  @Get('calendars/:calendar/:year')
  @Authz({ roles: 'public', scope: 'public' })
  @ApiOperation({
    operationId: 'getHolidayCalendar',
    summary: 'The days of a year that are not worked',
  })
  @ApiParam({ name: 'calendar', schema: { type: 'string', enum: [...CALENDARS] } })
  @ApiParam({ name: 'year', schema: { type: 'string', pattern: YEAR.source }, example: '2026' })
  @ApiOkResponse({ type: HolidayCalendarResponse })
  @ApiProblems({ 404: 'loans.calendar-not-found' })
  calendar(@Param('calendar') code: string, @Param('year') year: string): HolidayCalendarResponse {
    if (!isCalendar(code) || !YEAR.test(year)) throw new CalendarNotFound();
    return new HolidayCalendarResponse(code, Number(year), holidaysOf(code, Number(year)));
  }

  @Post('business-days')
  @HttpCode(200)
  @Idempotent('natural')
  @Authz({ roles: 'public', scope: 'public' })
  @ApiOperation({
    operationId: 'simulateBusinessDay',
    summary: 'Move a day to a business day, or count business days from it',
  })
  @ApiOkResponse({ type: BusinessDayResponse })
  businessDay(@Body() request: BusinessDayRequest): BusinessDayResponse {
    const { calendar, date, adjustment = 'FOLLOWING', add = 0 } = request;
    const day = asLocalDate(date);
    const adjusted = adjust(day, adjustment, calendar);
    return new BusinessDayResponse({
      date,
      isBusinessDay: isBusinessDay(day, calendar),
      adjusted,
      result: add === 0 ? adjusted : addBusinessDays(day, add, calendar),
    });
  }
}

function isCalendar(code: string): code is CalendarCode {
  return CALENDARS.some((calendar) => calendar === code);
}
