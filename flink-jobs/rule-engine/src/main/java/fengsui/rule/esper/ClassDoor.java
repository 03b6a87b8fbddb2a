package fengsui.rule.esper;

/**
 * The classes that Esper may load by name: our own functions and nothing else. It asks for the name of every stream, too,
 * in its own packages and in Java's.
 */
final class ClassDoor {

    private ClassDoor() {}

    static Class<?> load(String name) throws ClassNotFoundException {
        if (name.equals(AreaFunctions.class.getName())) {
            return AreaFunctions.class;
        }
        if (name.equals(InForce.class.getName())) {
            return InForce.class;
        }
        throw new ClassNotFoundException(name + " is not open to rules");
    }
}
