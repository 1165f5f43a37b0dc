package org.tensionwire.enrich.tag.time;

import java.time.LocalDate;

/** A day that a text names at tokens {@code from} up to, not including, {@code to}. */
public record DateFound(LocalDate date, int from, int to) {}
