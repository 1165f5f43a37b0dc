/** Text from the outside, made harmless for a terminal. */
@NullMarked
package org.tensionwire.cli.text;

import org.jspecify.annotations.NullMarked;
