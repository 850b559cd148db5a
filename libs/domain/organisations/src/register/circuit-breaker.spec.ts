import { CircuitBreaker } from './circuit-breaker';

describe('A circuit breaker', () => {
  let now = 0;
  let asked = 0;
  const clock = () => new Date(now);
  const away = () => new Error('away');
  const failing = () => {
    asked += 1;
    return Promise.reject(new Error('down'));
  };
  const answering = () => {
    asked += 1;
    return Promise.resolve('here');
  };

  it('stops asking what fails, tries once after a pause, and lets all through when it is back', async () => {
    const breaker = new CircuitBreaker(clock, { failures: 2, pauseMs: 1000 });
    await expect(breaker.run(failing, away)).rejects.toThrow('down');
    await expect(breaker.run(failing, away)).rejects.toThrow('down');
    await expect(breaker.run(answering, away)).rejects.toThrow('away');
    expect(asked).toBe(2);

    now = 1000;
    await expect(breaker.run(failing, away)).rejects.toThrow('down');
    await expect(breaker.run(answering, away)).rejects.toThrow('away');
    now = 2000;
    await expect(breaker.run(answering, away)).resolves.toBe('here');
    await expect(breaker.run(answering, away)).resolves.toBe('here');
  });

  it('forgets failures that a success came between', async () => {
    const breaker = new CircuitBreaker(clock, { failures: 2, pauseMs: 1000 });
    await expect(breaker.run(failing, away)).rejects.toThrow('down');
    await breaker.run(answering, away);
    await expect(breaker.run(failing, away)).rejects.toThrow('down');
    await expect(breaker.run(answering, away)).resolves.toBe('here');
  });
});
