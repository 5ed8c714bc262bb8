export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function lowerQuartile(values: readonly number[]): number {
  return quantile(values, 0.25);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
}
