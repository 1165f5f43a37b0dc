@NullMarked
package org.tensionwire.cli.sample;

import org.jspecify.annotations.NullMarked;
