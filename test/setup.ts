import { beforeEach, vi } from 'vitest';

// A library that reads secrets prints nothing: whatever writes to the console fails its test.
beforeEach(() => {
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation(() => {
      throw new Error(`console.${method} was called`);
    });
  }
});
