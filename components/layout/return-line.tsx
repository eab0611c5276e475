const returns = Array.from({ length: 14 }, (_, place) => `R${String(place + 1).padStart(2, '0')}`);

/** The fourteen returns of a year as a line of marks. An ornament: it knows nothing of any provider. */
export const ReturnLine = () => (
  <svg viewBox="0 0 420 44" aria-hidden="true" className="w-full max-w-md text-accent">
    {returns.map((name, place) => (
      <g key={name} transform={`translate(${place * 30} 0)`} opacity={1 - place * 0.055}>
        <rect x="4" y="0" width="22" height="22" rx="5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        {place < 4 ? (
          <path
            d="M9.5 11.5l4 4 7-9"
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        ) : null}
        <text x="15" y="38" textAnchor="middle" fontSize="9" fill="currentColor">
          {name}
        </text>
      </g>
    ))}
  </svg>
);
