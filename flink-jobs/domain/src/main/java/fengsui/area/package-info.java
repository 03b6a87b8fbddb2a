/** Where things are: levels of area, the chain of areas above a point, computed grid cells. JDK only. */
@NullMarked
package fengsui.area;

import org.jspecify.annotations.NullMarked;
